export function DeployButton() {
  return null;
}
