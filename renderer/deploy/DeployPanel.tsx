export function DeployPanel() {
  return null;
}
