export function TemplatePanel() {
  return null;
}
