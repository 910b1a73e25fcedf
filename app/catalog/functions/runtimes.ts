// Lambda runtimes that are not deprecated. Source: Lambda developer guide, "Lambda runtimes",
// November 2026. `inline`: the code may stand in the template.
export const RUNTIMES = {
  'nodejs22.x': { label: 'Node.js 22', inline: 'node' },
  'nodejs24.x': { label: 'Node.js 24', inline: 'node' },
  'python3.12': { label: 'Python 3.12', inline: 'python' },
  'python3.13': { label: 'Python 3.13', inline: 'python' },
  'python3.14': { label: 'Python 3.14', inline: 'python' },
  java21: { label: 'Java 21', inline: undefined },
  java25: { label: 'Java 25', inline: undefined },
  dotnet10: { label: '.NET 10', inline: undefined },
  'ruby3.4': { label: 'Ruby 3.4', inline: undefined },
  'provided.al2023': { label: 'Own, on Amazon Linux 2023', inline: undefined },
} as const;
/** Runtimes with SnapStart. Source: Lambda developer guide, "Lambda SnapStart". */
export const SNAPSHOTTED = [
  'python3.12',
  'python3.13',
  'python3.14',
  'java21',
  'java25',
  'dotnet10',
] as const satisfies readonly (keyof typeof RUNTIMES)[];

export type Runtime = keyof typeof RUNTIMES;
export const RUNTIME_NAMES = Object.keys(RUNTIMES) as [Runtime, ...Runtime[]]; // keys of the constant above

/** A handler that answers whatever invokes it: HTTP, a queue or stream in batches, or an event. */
export function sampleHandler(runtime: Runtime, name: string): string | undefined {
  const language = RUNTIMES[runtime].inline;
  return language && SAMPLES[language](JSON.stringify(`Hello from ${name}`));
}

const SAMPLES = {
  node: (greeting: string) => `exports.handler = async (event) => {
  console.log(JSON.stringify(event));
  if (event.Records) return { batchItemFailures: [] };
  return {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: ${greeting} }),
  };
};
`,
  python: (greeting: string) => `import json


def handler(event, context):
    print(json.dumps(event))
    if "Records" in event:
        return {"batchItemFailures": []}
    return {
        "statusCode": 200,
        "headers": {"content-type": "application/json"},
        "body": json.dumps({"message": ${greeting}}),
    }
`,
};
