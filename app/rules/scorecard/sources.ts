// What the seven properties rest on, besides the sources the rules have.
import { sources as ofRules } from '../sources.ts';

const framework = 'https://docs.aws.amazon.com/wellarchitected/latest/framework';

export const sources = {
  ...ofRules,
  deployability: {
    title:
      'Newman, "Building Microservices", 2nd edition, O’Reilly, 2021: independent deployability',
    url: 'https://samnewman.io/books/building_microservices_2nd_edition/',
  },
  looseDependencies: {
    title: 'AWS Well-Architected, REL04-BP02: Implement loosely coupled dependencies',
    url: `${framework}/rel04-bp02.html`,
  },
  softDependencies: {
    title:
      'AWS Well-Architected, REL05-BP01: Implement graceful degradation to transform applicable hard dependencies into soft dependencies',
    url: `${framework}/rel05-bp01.html`,
  },
} as const;
