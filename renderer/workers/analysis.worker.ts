// Graph, compile, emit and rules, away from the canvas: a large design must not drop a frame.
import { z } from 'zod';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import { compile } from '#app/compiler/compile.ts';
import type { Design } from '#app/design/schema.ts';
import { buildGraph } from '#app/graph/graph.ts';
import { applyDiff } from '#app/history/diff.ts';
import { createEnvironmentSession } from '#app/rules/run-in-environments.ts';
import type {
  AnalysisAnswer,
  AnalysisRequest,
  FirstFindings,
  Numbered,
  WorkerReply,
} from './analysis-messages.ts';

// The content security policy forbids eval here as in the window.
z.config({ jitless: true });

let rules = createEnvironmentSession();
let current: Design | undefined;

function received({ design }: AnalysisRequest): Design {
  if ('whole' in design) current = design.whole;
  else if (current) current = applyDiff(current, design.changes, 'forward');
  else throw new Error('The first question to a worker holds the whole design.');
  return current;
}

function analyse(request: AnalysisRequest, tell: (first: FirstFindings) => void): AnalysisAnswer {
  const { today, environment } = request;
  if (request.rules) rules = createEnvironmentSession(request.rules.of);
  const design = received(request);
  const graph = buildGraph(design);
  const judgement = rules.judge({ design, graph, today, environment });
  tell({ findings: judgement.findings });
  const compilation = compile(design, graph, { environment });
  return {
    compilation,
    yaml: compilation.stacks.map(({ template, comments }) => emitYaml(template, { comments })),
    findings: judgement.compiled(compilation),
  };
}

self.addEventListener('message', ({ data }: MessageEvent<Numbered<AnalysisRequest>>) => {
  self.postMessage(reply(data));
});

type Reply = WorkerReply<AnalysisAnswer, FirstFindings>;

function reply({ number, body }: Numbered<AnalysisRequest>): Reply {
  try {
    const answer = analyse(body, (first) => {
      self.postMessage({ number, ok: true, first } satisfies Reply);
    });
    return { number, ok: true, body: answer };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { number, ok: false, message };
  }
}
