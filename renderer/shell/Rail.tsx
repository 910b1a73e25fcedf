export function Rail() {
  return <nav />;
}
