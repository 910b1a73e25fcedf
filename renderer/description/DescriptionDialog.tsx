// The architecture in words: for who listens to it, and for who wants to paste it somewhere.
import { Button, Modal } from '@mantine/core';
import { Copy } from 'lucide-react';
import { describeDesign, descriptionText } from '#app/description/describe-design.ts';
import { worstFirst } from '#app/rules/finding.ts';
import { say } from '../notices/notices.ts';
import { findingWords } from '../problems/problem-rows.ts';
import { useAnalysis } from '../store/analysis-store.ts';
import { useDesign } from '../store/design-store.ts';
import styles from './DescriptionDialog.module.css';
import { useDescription } from './description-store.ts';

export function DescriptionDialog() {
  const open = useDescription((state) => state.open);
  const close = (): void => useDescription.setState({ open: false });
  return (
    <Modal opened={open} onClose={close} title="The architecture in words" size={720} padding="lg">
      <Words />
    </Modal>
  );
}

function Words() {
  const design = useDesign((state) => state.design);
  const findings = useAnalysis((state) => state.findings);
  const open = findings.filter(({ waiver }) => waiver === undefined);
  const description = describeDesign(design, [...new Set(worstFirst(open).map(findingWords))]);
  const copy = (): void => {
    void navigator.clipboard
      .writeText(descriptionText(description))
      .then(() => say('The description is on the clipboard, as Markdown.'));
  };
  return (
    <div className={styles.words}>
      <div className={styles.bar}>
        <Button size="xs" leftSection={<Copy size={14} aria-hidden />} onClick={copy}>
          Copy as Markdown
        </Button>
      </div>
      <article className={styles.text} aria-label={`${design.name} in words`}>
        <h2>{description.title}</h2>
        <p>{description.summary}</p>
        {description.sections.map(({ heading, points }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <ul>
              {points.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </section>
        ))}
      </article>
    </div>
  );
}
