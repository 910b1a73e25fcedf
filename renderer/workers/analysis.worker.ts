// Graph, compile, emit and rules, away from the canvas: a large design must not drop a frame.
import { z } from 'zod';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import { compile } from '#app/compiler/compile.ts';
import { buildGraph } from '#app/graph/graph.ts';
import { runRulesInEnvironments } from '#app/rules/run-in-environments.ts';
import type {
  AnalysisAnswer,
  AnalysisRequest,
  Numbered,
  WorkerReply,
} from './analysis-messages.ts';

// The content security policy forbids eval here as in the window.
z.config({ jitless: true });

function analyse({ design, today, environment }: AnalysisRequest): AnalysisAnswer {
  const graph = buildGraph(design);
  const compilation = compile(design, graph, { environment });
  return {
    compilation,
    yaml: compilation.stacks.map(({ template, comments }) => emitYaml(template, { comments })),
    findings: runRulesInEnvironments(design, { today, environment, compilation, graph }),
  };
}

self.addEventListener('message', ({ data }: MessageEvent<Numbered<AnalysisRequest>>) => {
  self.postMessage(reply(data));
});

function reply({ number, body }: Numbered<AnalysisRequest>): WorkerReply<AnalysisAnswer> {
  try {
    return { number, ok: true, body: analyse(body) };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { number, ok: false, message };
  }
}
