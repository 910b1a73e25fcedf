/** Three stacked bars, each set a little further: a stack being built. */
export function Logo() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" role="img" aria-label="Stackwright" fill="none">
      <rect x="4" y="2" width="9" height="4" rx="1.5" fill="#A9C6FF" />
      <rect x="1" y="8" width="15" height="4" rx="1.5" fill="#6096FA" />
      <rect x="3" y="14" width="17" height="4" rx="1.5" fill="#2B66E3" />
    </svg>
  );
}
