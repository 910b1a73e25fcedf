export function DocumentMenu() {
  return null;
}
