import { memo, useMemo, useState } from 'react';
import { connectionDefinition } from '#app/connections/connections.ts';
import type { ConnectionId } from '#app/design/ids.ts';
import { fitText } from '#app/drawing/fit-text.ts';
import { connectionText } from '#app/layout/connection-text.ts';
import { ARROW, arrowHead } from '#app/layout/routing/arrow.ts';
import { badgePoint } from '#app/layout/routing/badge-point.ts';
import { runNear } from '#app/layout/routing/handle-points.ts';
import { grown } from '#app/layout/routing/label-growth.ts';
import { dashedPath, drawnPieces, roundedPath } from '#app/layout/routing/path.ts';
import type { Route } from '#app/layout/routing/route.ts';
import { useConnectionOff } from '../../environments/use-environment.ts';
import { showProblemsOf } from '../../problems/select-finding.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { useDeploymentPaint } from '../../store/deployment-store.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { useCanvas } from '../canvas-store.ts';
import { ChangeBadge, findingLabel } from '../nodes/Badges.tsx';
import { findingOfLine, lightOfLine } from '../nodes/box-marks.ts';
import { stepOf } from '../nodes/marks.ts';
import { useScene } from '../scene-store.ts';
import { RunHandles } from '../steering/RunHandles.tsx';
import { startSteering } from '../steering/steer-line.ts';
import { toCanvas } from '../view/view.ts';
import styles from './ConnectionLine.module.css';
import { StepNumber } from './StepNumber.tsx';
import { selectConnection } from './select-connection.ts';

interface ConnectionLineProps {
  readonly id: string;
  readonly route: Route;
}

const NONE: readonly ConnectionId[] = [];

export const ConnectionLine = memo(function ConnectionLine({ id, route }: ConnectionLineProps) {
  const key = id as ConnectionId; // routes are made of connections
  const drawn = useScene((scene) => scene.drawn.get(key));
  const connection = drawn?.connection;
  const members = drawn?.members ?? NONE;
  const from = useDesign(({ design }) => connection && design.blocks[connection.from]?.name);
  const to = useDesign(({ design }) => connection && design.blocks[connection.to]?.name);
  const selected = useSession(({ selection }) =>
    members.some((member) => selection.connections.includes(member)),
  );
  const light = useSession(({ highlight }) => lightOfLine(highlight, drawn));
  const step = useSession(({ highlight }) => stepOf(highlight, id));
  const finding = useAnalysis(({ findings }) => findingOfLine(findings, drawn));
  const mark = useSession(({ highlight }) => highlight?.marks?.get(id));
  const planned = useDeploymentPaint(({ connections }) => connections[key]?.change);
  const change = mark ?? planned;
  const off = useConnectionOff(connection);
  const scale = useCanvas(({ labelScale }) => Math.min(labelScale, route.label?.growth ?? 1));
  const edited = useCanvas(({ labelling }) => labelling === key);
  const loose = useCanvas(({ line }) => line?.connection === key && line.loose !== undefined);
  const alone = useSession(({ selection: { blocks, connections } }) =>
    connections.length === 1 && connections[0] === key ? blocks.length === 0 : false,
  );
  // A line into something collapsed stands for others: nobody steers or labels it.
  const own = useDesign(({ design }) => design.connections[key] === connection);
  const [hovered, setHovered] = useState(false);

  const definition = connection && connectionDefinition(connection.kind);
  const both = definition?.arrows === 'both';
  const dashed = definition?.synchronous === false;
  const drawing = useMemo(() => draw(route, both, dashed, scale), [route, both, dashed, scale]);
  if (!connection) return null;

  const text = connectionText(connection);
  const label = definition?.label ?? connection.kind;
  const sentence =
    members.length > 1 ? `${from ?? '?'} → ${to ?? '?'}` : `${from ?? '?'} ${label} ${to ?? '?'}`;
  const severity =
    finding?.severity === 'error' || finding?.severity === 'warning' ? finding.severity : undefined;
  const badge = badgePoint(route);
  return (
    <g
      className={styles.connection}
      role="button"
      tabIndex={-1}
      aria-label={text === label ? sentence : `${sentence}, ${text}`}
      aria-pressed={selected}
      data-connection={id}
      data-merged={members.length > 1 ? members.length : undefined}
      data-kind={connection.kind}
      data-selected={selected || undefined}
      data-synchronous={definition?.synchronous ?? true}
      data-severity={severity}
      data-light={light}
      data-off={off || undefined}
      data-change={change}
      onClick={(event) => selectConnection(event, members)}
      data-loose={loose || undefined}
      onDoubleClick={(event) => {
        event.stopPropagation();
        if (own) useCanvas.getState().update({ labelling: key });
      }}
      onPointerDown={(event) => {
        if (!alone || !own) return;
        const point = toCanvas({ x: event.clientX, y: event.clientY });
        startSteering(event.nativeEvent, key, runNear(route.line, point));
      }}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
    >
      <path className={styles.reach} d={drawing.whole} />
      {light && light !== 'plain' && <path className={styles.halo} d={drawing.whole} />}
      {drawing.pieces.map((piece) => (
        <path key={piece} className={styles.line} d={piece} />
      ))}
      <path className={styles.arrow} d={drawing.arrows} />
      {route.label && !route.label.shownBy && scale > 0 && !edited && (
        <text
          className={styles.label}
          style={{ fontSize: 10 * scale }}
          x={route.label.at.x}
          y={route.label.at.y}
        >
          {fitText(text, 10, route.label.room)}
        </text>
      )}
      {route.label && scale === 0 && <path className={styles.line} d={drawing.gap} />}
      {step ? (
        <g className={styles.badge} style={{ translate: `${badge.x}px ${badge.y}px` }}>
          <StepNumber step={step} />
        </g>
      ) : severity && !mark ? (
        <g
          className={styles.badge}
          data-finding
          style={{ translate: `${badge.x}px ${badge.y}px` }}
          role="img"
          aria-label={findingLabel(severity, finding?.count ?? 1)}
          onClick={(event) => {
            event.stopPropagation();
            showProblemsOf({ connections: members });
          }}
        >
          <circle className={styles.under} r={9} />
          <foreignObject x={-8} y={-8} width={16} height={16}>
            <SeverityIcon severity={severity} size={16} decorative />
          </foreignObject>
        </g>
      ) : (
        change && (
          <g className={styles.badge} style={{ translate: `${badge.x}px ${badge.y}px` }}>
            <foreignObject x={-8.5} y={-8.5} width={17} height={17} className={styles.change}>
              <ChangeBadge change={change} />
            </foreignObject>
          </g>
        )
      )}
      {hovered && own && !selected && <RunHandles id={key} route={route} />}
    </g>
  );
});

interface Drawing {
  readonly whole: string;
  readonly pieces: readonly string[];
  readonly arrows: string;
  /** What the label leaves out. */
  readonly gap: string;
}

function draw({ line, label }: Route, both: boolean, dashed: boolean, scale: number): Drawing {
  const shorten = { start: both ? ARROW : 0, end: ARROW };
  const first = line[0];
  const second = line[1];
  const last = line.at(-1);
  const beforeLast = line.at(-2);
  const pieces = drawnPieces(line, label && grown(label, scale || 1), shorten);
  const [before, after] = pieces;
  const gapStart = before?.at(-1);
  const gapEnd = after?.[0];
  return {
    whole: roundedPath(line),
    pieces: pieces.map((piece) => (dashed ? dashedPath(piece) : roundedPath(piece))),
    arrows:
      (last && beforeLast ? arrowHead(last, beforeLast) : '') +
      (both && first && second ? arrowHead(first, second) : ''),
    gap: gapStart && gapEnd ? roundedPath([gapStart, gapEnd]) : '',
  };
}
