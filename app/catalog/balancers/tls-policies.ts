/** TLS 1.2 at least. Source: ELB user guides, "Security policies". */
export const TLS_POLICIES = [
  'ELBSecurityPolicy-TLS13-1-2-2021-06',
  'ELBSecurityPolicy-TLS13-1-2-Res-2021-06',
  'ELBSecurityPolicy-TLS13-1-3-2021-06',
] as const;

export const TLS_POLICY_NAMES: { readonly [policy in (typeof TLS_POLICIES)[number]]: string } = {
  'ELBSecurityPolicy-TLS13-1-2-2021-06': 'TLS 1.2 and 1.3',
  'ELBSecurityPolicy-TLS13-1-2-Res-2021-06': 'TLS 1.2 and 1.3, forward secrecy',
  'ELBSecurityPolicy-TLS13-1-3-2021-06': 'TLS 1.3 only',
};
