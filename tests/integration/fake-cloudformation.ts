// A stand-in for CloudFormation that does exactly what a test tells it: AWS's query protocol over
// HTTP on this machine, one answer a request.
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Request {
  readonly action: string;
  readonly parameters: URLSearchParams;
}

export type Answer =
  | { readonly xml: string }
  | { readonly error: string; readonly message: string; readonly status?: number }
  | { readonly raw: string; readonly status?: number; readonly type?: string }
  | 'hang'
  | 'cut';

export interface FakeCloudFormation {
  readonly endpoint: string;
  readonly requests: Request[];
  stop(): Promise<void>;
}

export async function startFake(
  answer: (request: Request, count: number) => Answer,
): Promise<FakeCloudFormation> {
  const requests: Request[] = [];
  const server = createServer((incoming, response) => {
    void text(incoming).then((body) => {
      const parameters = new URLSearchParams(body);
      const request = { action: parameters.get('Action') ?? '', parameters };
      requests.push(request);
      const count = requests.filter(({ action }) => action === request.action).length;
      reply(response, request.action, answer(request, count));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function reply(response: ServerResponse, action: string, answer: Answer): void {
  if (answer === 'hang') return;
  if (answer === 'cut') {
    response.destroy();
    return;
  }
  if ('raw' in answer) {
    response.writeHead(answer.status ?? 200, { 'content-type': answer.type ?? 'text/html' });
    response.end(answer.raw);
    return;
  }
  if ('error' in answer) {
    const { error, message, status = 400 } = answer;
    response.writeHead(status, { 'content-type': 'text/xml' });
    response.end(
      `<ErrorResponse><Error>${tags({ Type: 'Sender', Code: error, Message: message })}</Error></ErrorResponse>`,
    );
    return;
  }
  response.writeHead(200, { 'content-type': 'text/xml' });
  response.end(
    `<${action}Response><${action}Result>${answer.xml}</${action}Result></${action}Response>`,
  );
}

export const STACK_ID = 'arn:aws:cloudformation:eu-central-1:123456789012:stack/shop/1';
export const NESTED_ID = 'arn:aws:cloudformation:eu-central-1:123456789012:stack/shop-Inner/2';

export const stack = (status: string): Answer => ({
  xml: `<Stacks><member>${tags({
    StackId: STACK_ID,
    StackName: 'shop',
    StackStatus: status,
    CreationTime: '2026-11-23T10:00:00Z',
  })}</member></Stacks>`,
});

export interface FakeEvent {
  readonly id: string;
  readonly second: number;
  readonly logicalId: string;
  readonly status: string;
  readonly type?: string;
  readonly physicalId?: string;
  readonly stackId?: string;
  readonly reason?: string;
}

const STACK_TYPE = 'AWS::CloudFormation::Stack';

/** The stack's own event. */
export const own = (id: string, second: number, status: string): FakeEvent => ({
  id,
  second,
  logicalId: 'shop',
  status,
  type: STACK_TYPE,
  physicalId: STACK_ID,
});

/** As AWS sends them: newest first. */
export const events = (all: readonly FakeEvent[], next?: string): Answer => ({
  xml: `<StackEvents>${all.map(eventXml).join('')}</StackEvents>${next ? tags({ NextToken: next }) : ''}`,
});

const eventXml = (event: FakeEvent): string =>
  `<member>${tags({
    StackId: event.stackId ?? STACK_ID,
    EventId: event.id,
    StackName: (event.stackId ?? STACK_ID).split('/')[1] ?? '',
    LogicalResourceId: event.logicalId,
    PhysicalResourceId: event.physicalId ?? `${event.logicalId}-physical`,
    ResourceType: event.type ?? 'AWS::SQS::Queue',
    Timestamp: `2026-11-23T10:00:${String(event.second).padStart(2, '0')}Z`,
    ResourceStatus: event.status,
    ResourceStatusReason: event.reason ?? '',
  })}</member>`;

const tags = (values: { readonly [name: string]: string }): string =>
  Object.entries(values)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('');
