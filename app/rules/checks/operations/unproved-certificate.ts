import { defineRule } from '../../define-rule.ts';
import { madeOf } from '../../resources/made.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const unprovedCertificate = defineRule({
  id: 'unproved-certificate',
  title: 'A certificate that waits for somebody',
  area: 'operations',
  severity: 'warning',
  why: 'A certificate is issued once DNS says that its names are yours. Until somebody has made the records, its stack stands still, for up to three days.',
  source: sources.certificateValidation,
  judges: 'template',
  check: (context) =>
    madeOf('AWS::CertificateManager::Certificate', context)
      .filter(
        ({ properties }) =>
          properties['ValidationMethod'] === 'DNS' &&
          properties['DomainValidationOptions'] === undefined,
      )
      .map(({ view }) => ({
        message: `${nameOf(view)} is proved in no hosted zone of the design, so its deployment waits until somebody makes the records ACM asks for. Choose the zone of its names, or name a certificate that is there already where it is used.`,
        blocks: [view.block.id],
      })),
});
