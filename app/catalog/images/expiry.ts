/**
 * A lifecycle policy's text. A rule for any image must come last.
 * Source: ECR user guide, "Lifecycle policy properties".
 */
export const expiry = (untaggedDays: number, keepImages: number): string =>
  JSON.stringify({
    rules: [
      {
        rulePriority: 1,
        description: 'Untagged images',
        selection: {
          tagStatus: 'untagged',
          countType: 'sinceImagePushed',
          countUnit: 'days',
          countNumber: untaggedDays,
        },
        action: { type: 'expire' },
      },
      {
        rulePriority: 2,
        description: 'All but the newest images',
        selection: {
          tagStatus: 'any',
          countType: 'imageCountMoreThan',
          countNumber: keepImages,
        },
        action: { type: 'expire' },
      },
    ],
  });
