import { alb } from '../../../catalog/blocks/networking/alb.ts';
import { type BlockView, defineRule, type NearContext } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { seatOf } from '../../network/tiers.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const plainHttp = defineRule({
  id: 'plain-http',
  title: 'Requests in plain text',
  area: 'network',
  severity: 'warning',
  why: 'Whoever sits on the way of a plain request reads it, passwords and tokens included, and can change the answer.',
  source: sources.encryptionInTransit,
  judges: 'block',
  check: (view, context) =>
    view.signals.encryptedInTransit === false && isOutside(view, context)
      ? [
          {
            blocks: [view.block.id],
            ...(view.traits.router ? listener(view, context) : policy(view)),
          },
        ]
      : [],
});

/** Inside a network plain HTTP is a choice people defend: nobody but their own programs is there. */
const isOutside = (view: BlockView, context: NearContext): boolean =>
  !view.traits.networked || seatOf(view, context)?.tier === 'public';

const policy = (view: BlockView) => ({
  message: `${nameOf(view)} also takes requests over plain HTTP, which anybody on the way reads. Let it refuse them.`,
  fixes: turnOn(
    view,
    (signals) => signals.encryptedInTransit === true,
    `Let ${nameOf(view)} refuse plain HTTP`,
  ),
});

/** No certificate is made for a name of AWS's: without a domain there is nothing to turn on. */
function listener(view: BlockView, context: NearContext) {
  const told = `What people send to ${nameOf(view)} crosses the internet in plain text, where anybody on the way reads it.`;
  return hasName(view, context)
    ? { message: `${told} Give ${nameOf(view)} a certificate for its name.` }
    : {
        message: `${told} With a domain name it can have a certificate; or put a CloudFront distribution before it.`,
        severity: 'info' as const,
      };
}

const hasName = ({ block }: BlockView, { incoming, properties }: NearContext): boolean =>
  Boolean(properties(alb, block)?.domainName) ||
  incoming(block.id).some(({ from }) => from.traits.dnsRecord);
