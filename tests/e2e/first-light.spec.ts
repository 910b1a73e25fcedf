// What a person does on the first day, with the mouse: draw, see a problem, fix it, save, export.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTemplate } from '#app/cloudformation/parse/parse-template.ts';
import { readDesign } from '#app/design/read.ts';
import { block, canvas, connect, connection, drag, newEmptyDesign } from './gestures.ts';
import { expect, test } from './stackwright.ts';

test('draws an API, a function and a table, mends what is wrong, and exports it', async ({
  stackwright,
}) => {
  const { page } = stackwright;
  await expect(block(page, 'ecs-service')).toHaveCount(2); // Shop is open

  await newEmptyDesign(page);

  await drag(page, 'HTTP API', 180, 220);
  await drag(page, 'Lambda function', 440, 220);
  await drag(page, 'DynamoDB table', 700, 220);
  const [api, lambda, table] = [
    block(page, 'http-api'),
    block(page, 'lambda-function'),
    block(page, 'dynamodb-table'),
  ] as const;
  await expect(table).toBeVisible();

  await connect(page, api, lambda);
  await connect(page, lambda, table);
  // The ports they were drawn from went with the pointer.
  await page.mouse.move(600, 60);
  await expect(canvas(page).getByRole('button', { name: /from its right$/ })).toHaveCount(0);
  await expect(connection(page, /routes to/)).toHaveCount(1);
  await expect(connection(page, /reads and writes/)).toHaveCount(1);

  // A timeout the gateway will not wait for.
  await lambda.click();
  const timeout = page.getByRole('textbox', { name: 'Timeout' });
  await timeout.fill('60');
  await timeout.press('Enter');
  await page.getByRole('tab', { name: /Problems/ }).click();
  const problem = page
    .getByRole('tree', { name: 'Problems' })
    .getByRole('treeitem')
    .filter({ hasText: '60 s' });
  await problem.click();
  await page.getByRole('button', { name: /^Fix:/ }).click();
  await expect(problem).toHaveCount(0);
  const fixed = await timeout.inputValue();
  expect(Number(fixed)).toBeLessThanOrEqual(30);

  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(timeout).toHaveValue('60');
  await expect(problem).toHaveCount(1);
  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect(timeout).toHaveValue(fixed);
  await expect(problem).toHaveCount(0);

  await stackwright.choosing('save', 'orders.stackwright.json', () =>
    page.keyboard.press('ControlOrMeta+s'),
  );
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  const design = readDesign(
    readFileSync(join(stackwright.folder, 'orders.stackwright.json'), 'utf8'),
  );
  if (!design.ok) throw new Error(design.failure.message);
  expect(
    Object.values(design.value.blocks)
      .map(({ type }) => type)
      .toSorted(),
  ).toEqual(['dynamodb-table', 'http-api', 'lambda-function']);

  await page.reload();
  await expect(block(page, 'dynamodb-table')).toBeVisible();
  await expect(connection(page, /reads and writes/)).toHaveCount(1);

  await page.getByRole('button', { name: 'Export' }).click();
  await stackwright.choosing('save', 'orders.yaml', () =>
    page.getByRole('menuitem', { name: /YAML file/ }).click(),
  );
  const exported = join(stackwright.folder, 'orders.yaml');
  await expect.poll(() => existsSync(exported)).toBe(true);
  const template = parseTemplate(readFileSync(exported, 'utf8'));
  if (!template.ok) throw new Error(template.failure.message);
  const resources = Object.values(template.value.template.Resources);
  const types = resources.map(({ Type }) => Type);
  for (const expected of [
    'AWS::ApiGatewayV2::Api',
    'AWS::ApiGatewayV2::Route',
    'AWS::Lambda::Function',
    'AWS::Lambda::Permission',
    'AWS::DynamoDB::Table',
    'AWS::IAM::Policy',
  ])
    expect(types).toContain(expected);
  const lambdaResource = resources.find(({ Type }) => Type === 'AWS::Lambda::Function');
  expect(lambdaResource?.Properties?.Timeout).toBe(Number(fixed));
  expect(JSON.stringify(lambdaResource?.Properties?.Environment)).toMatch(/_TABLE/);
  const policy = resources.find(({ Type }) => Type === 'AWS::IAM::Policy');
  expect(JSON.stringify(policy?.Properties)).toContain('dynamodb:PutItem');
});
