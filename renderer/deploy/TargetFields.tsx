import { Autocomplete, Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Output } from '#app/host/contract.ts';
import { useHost } from '../host/use-host.ts';
import { sayFailure } from '../notices/notices.ts';
import type { FormProblems } from './check-form.ts';
import { useDeployForm } from './form-store.ts';
import { REGIONS } from './regions.ts';

type Profile = Output<'accounts.profiles'>[number];

interface TargetFieldsProps {
  readonly problems: FormProblems;
  readonly stack: string;
}

const DEFAULT_CHAIN = { value: '', label: 'Default credentials' };

export function TargetFields({ problems, stack }: TargetFieldsProps) {
  const host = useHost();
  const { profile, region, endpoint, update } = useDeployForm();
  const [profiles, setProfiles] = useState<readonly Profile[]>([]);
  useEffect(() => {
    void host.call('accounts.profiles', undefined).then((result) => {
      if (result.ok) setProfiles(result.value);
      else sayFailure('The AWS profiles could not be listed', result.failure);
    });
  }, [host]);

  const choose = (name: string): void => {
    const own = profiles.find((one) => one.name === name)?.region;
    update({ profile: name, ...(own && { region: own }) });
  };
  const names = profiles.map(({ name }) => name);
  // A remembered profile that is gone since is still shown, so that its failure can be understood.
  const known = profile === '' || names.includes(profile) ? names : [...names, profile];
  return (
    <>
      <Select
        label="Profile"
        data={[DEFAULT_CHAIN, ...known.map((name) => ({ value: name, label: name }))]}
        value={profile}
        onChange={(value) => choose(value ?? '')}
      />
      <Autocomplete
        label="Region"
        placeholder="eu-west-1"
        data={[...REGIONS]}
        limit={8}
        comboboxProps={{ keepMounted: false }}
        value={region}
        onChange={(value) => update({ region: value })}
        error={problems.region}
      />
      <TextInput
        label="Stack name"
        value={stack}
        onChange={(event) => update({ stack: event.currentTarget.value })}
        error={problems.stack}
      />
      <TextInput
        label="Endpoint"
        placeholder="AWS"
        description="Only for an emulator or a private endpoint"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={endpoint}
        onChange={(event) => update({ endpoint: event.currentTarget.value })}
        error={problems.endpoint}
      />
    </>
  );
}
