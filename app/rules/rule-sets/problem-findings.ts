import type { RuleFileProblem } from '../../design/rule-files.ts';
import type { Finding } from '../finding.ts';
import type { RuleSet } from './schema.ts';

/** `team/stackwright.rules.json:12` */
export const placeOfProblem = ({ file, line }: RuleFileProblem): string =>
  line === undefined ? file : `${file}:${line}`;

/** No rule: what findings about the rule files themselves are called. */
export const RULE_FILE_RULE = 'rule-file';

/** What is wrong with the rule files, beside what is wrong with the design. */
export const ruleFileFindings = ({ problems }: RuleSet): readonly Finding[] =>
  problems.map((problem) => ({
    key: [RULE_FILE_RULE, problem.file, problem.path, problem.message].join(':'),
    rule: RULE_FILE_RULE,
    severity: problem.severity,
    message: `${placeOfProblem(problem)}: ${problem.message} ${problem.hint}`.trim(),
    blocks: [],
    connections: [],
    source: 'design',
    fixes: [],
    ruleFile: problem.file,
  }));
