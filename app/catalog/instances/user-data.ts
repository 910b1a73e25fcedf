// The start-up script of an instance, and the file in which its programs find their variables.
import type { Value } from '../../cloudformation/template.ts';
import type { CodeHost } from '../traits/code.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

const VARIABLES_FILE = '/etc/app.env';
const USER_DATA = 'LaunchTemplateData.UserData.Fn::Base64.Fn::Sub';

/** What a launch template holds until the script is written: text, and variables by name. */
export const unwritten: Value = { 'Fn::Base64': { 'Fn::Sub': ['', {}] } };

/** Writes the script once every connection has named its variables. */
export function instanceVariables(
  scope: BlockScope,
  template: Resource,
  script: string,
): { readonly environment: CodeHost['environment']; readonly prepare: (script: string) => void } {
  const names: string[] = [];
  const preparations: string[] = [];
  scope.onceConnected(() => {
    const text = wholeScript(names, preparations, script);
    // Without variables there is nothing to put into the list's second place.
    template.set(names.length > 0 ? `${USER_DATA}.0` : USER_DATA, text);
  });
  return {
    environment: (name, value) => {
      if (!names.includes(name)) names.push(name);
      const quoted = typeof value === 'string' ? value.replaceAll("'", `'\\''`) : value;
      template.set(`${USER_DATA}.1.${name}`, quoted, 'variable');
    },
    prepare: (lines) => {
      if (!preparations.includes(lines)) preparations.push(lines);
    },
  };
}

const wholeScript = (
  names: readonly string[],
  preparations: readonly string[],
  script: string,
): string => `#!/bin/bash
set -euo pipefail
umask 027
cat > ${VARIABLES_FILE} <<'VARIABLES'
AWS_REGION='\${AWS::Region}'
${names.map((name) => `${name}='\${${name}}'\n`).join('')}VARIABLES
set -a
. ${VARIABLES_FILE}
set +a
umask 022
${preparations.toSorted().join('')}${script.replaceAll('${', '${!').trimEnd()}
`;

/** Serves a page that says who answers; what Amazon Linux brings suffices, so no network is needed. */
export const samplePage = (name: string, port: number): string => `mkdir -p /srv/app
echo 'Hello from ${name}' > /srv/app/index.html
cat > /etc/systemd/system/app.service <<'UNIT'
[Unit]
After=network-online.target
[Service]
EnvironmentFile=${VARIABLES_FILE}
ExecStart=/usr/bin/python3 -m http.server ${port} --directory /srv/app
DynamicUser=yes
AmbientCapabilities=CAP_NET_BIND_SERVICE
Restart=always
[Install]
WantedBy=multi-user.target
UNIT
systemctl daemon-reload
systemctl enable --now app`;
