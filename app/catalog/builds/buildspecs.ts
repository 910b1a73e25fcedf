// Buildspecs that work as they stand, for whoever has none of their own yet.
import { CONTAINER } from '../containers/task.ts';

/** Variable that names the repository images go to, whatever that is called in the design. */
export const IMAGE_REPOSITORY = 'IMAGE_REPOSITORY';

/**
 * Builds the source's Dockerfile, or else serves its files, and pushes the image. Its tag is never
 * used twice, so that it may be immutable; `latest` moves along. What it hands on is what
 * CodePipeline's ECS action reads. Source: CodePipeline user guide, "Image definitions file reference".
 */
const IMAGE = `version: 0.2
env:
  shell: bash
phases:
  build:
    commands:
      - |
        if [ ! -f Dockerfile ]; then
          printf 'FROM public.ecr.aws/nginx/nginx:stable\\nCOPY . /usr/share/nginx/html\\n' > Dockerfile
        fi
      - SOURCE="\${CODEBUILD_RESOLVED_SOURCE_VERSION:-source}"
      - IMAGE="\${IMAGE_REPOSITORY:-pushed-nowhere}:$(date -u +%Y%m%d-%H%M%S)-\${SOURCE:0:8}"
      - docker build --tag "$IMAGE" .
      - |
        if [ -n "\${IMAGE_REPOSITORY:-}" ]; then
          aws ecr get-login-password | docker login --username AWS --password-stdin "\${IMAGE_REPOSITORY%%/*}" &&
          docker push "$IMAGE" &&
          docker tag "$IMAGE" "$IMAGE_REPOSITORY:latest" &&
          docker push "$IMAGE_REPOSITORY:latest"
        else
          echo 'Built, but pushed nowhere: connect this project to an ECR repository.'
        fi
      - printf '[{"name":"${CONTAINER}","imageUri":"%s"}]' "$IMAGE" > imagedefinitions.json
artifacts:
  files:
    - imagedefinitions.json
`;

/** Hands on the source's files, with their dependencies and built, where they say how. */
const PACKAGE = `version: 0.2
env:
  shell: bash
phases:
  build:
    commands:
      - |
        if [ -f package.json ]; then
          npm install &&
          npm run build --if-present &&
          npm test --if-present &&
          npm prune --omit=dev
        fi
      - |
        if [ -f requirements.txt ]; then
          pip install --requirement requirements.txt --target .
        fi
artifacts:
  files:
    - '**/*'
cache:
  paths:
    - /root/.npm/**/*
    - /root/.cache/pip/**/*
`;

export const BUILDSPECS = { image: IMAGE, package: PACKAGE } as const;
