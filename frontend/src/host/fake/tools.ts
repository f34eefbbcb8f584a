import type { AiTools } from '../../api/tools';
import { Refusal } from './refusal';
import { options } from './seed';

/** The AI tools of the fake project. */
export class FakeTools {
  private version = 0;
  private tools = options.aiTools;

  view(): AiTools {
    const isShipped = this.tools.join() === options.aiTools.join();
    return { version: this.version, isShipped, tools: this.tools, shipped: options.aiTools };
  }

  save({ version, tools }: { version: number; tools: string[] }): AiTools {
    if (version !== this.version)
      throw new Refusal(409, 'version-conflict', 'Somebody else saved.', { current: this.view() });
    const twice = tools.find((one, i) =>
      tools.slice(0, i).some((two) => two.toLowerCase() === one.toLowerCase()),
    );
    if (twice) {
      const message = `“${twice}” is in the list already.`;
      throw new Refusal(422, 'invalid-fields', message, {
        fields: [{ field: `tools[${tools.length - 1}]`, message }],
      });
    }
    this.tools = tools;
    this.version++;
    return this.view();
  }
}
