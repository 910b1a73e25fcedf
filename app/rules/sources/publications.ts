// What research says.
import type { Source } from './define-source.ts';

export const publications = {
  badSmells: {
    title:
      'Taibi and Lenarduzzi, "On the Definition of Microservice Bad Smells", IEEE Software 35(3), 2018',
    url: 'https://doi.org/10.1109/MS.2018.2141031',
  },
  smellsAndRefactorings: {
    title:
      'Neri, Soldani, Zimmermann and Brogi, "Design principles, architectural smells and refactorings for microservices", SICS 35, 2020',
    url: 'https://doi.org/10.1007/s00450-019-00407-8',
  },
  antiPatternCatalogue: {
    title:
      'Cerny, Abdelfattah, Al Maruf, Janes and Taibi, "Catalog and detection techniques of microservice anti-patterns and bad smells: A tertiary study", Journal of Systems and Software 206, 2023',
    url: 'https://doi.org/10.1016/j.jss.2023.111829',
  },
  organisationalSmells: {
    title:
      'Agostini, Soldani and Brogi, "Detecting and Resolving Bad Organisational Smells for Microservices", ICSOFT 2024',
    url: 'https://doi.org/10.5220/0012851200003753',
  },
} as const satisfies { readonly [name: string]: Source };
