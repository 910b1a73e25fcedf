export function LeftPanel() {
  return null;
}
