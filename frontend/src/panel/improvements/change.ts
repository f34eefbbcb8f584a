import { changeImprovement, type Improvement, type ImprovementCommand } from '../../api/improvements';
import { Conflict } from '../../api/problem';

/** What of an improvement a command changes. */
function touched(command: ImprovementCommand, improvement: Improvement): unknown {
  switch (command.type) {
    case 'set-criteria':
      return improvement.acceptanceCriteria;
    case 'set-owner':
      return improvement.owner?.accountId;
    case 'schedule':
      return improvement.schedule;
    case 'set-scope':
      return improvement.scope;
    case 'set-priority':
      return [improvement.proposedPriority, improvement.priorityReason];
    case 'commit':
    case 'propose':
    case 'dismiss':
      return improvement.state;
  }
}

/**
 * Changes an improvement. A change elsewhere that has nothing to do with this one is no reason to bother the person; one in the
 * same place is, and comes out as the conflict.
 */
export async function change(improvement: Improvement, command: ImprovementCommand): Promise<Improvement> {
  try {
    return await changeImprovement(improvement.key, improvement.version, command);
  } catch (failure) {
    if (!(failure instanceof Conflict)) throw failure;
    const current = failure.current as Improvement;
    if (JSON.stringify(touched(command, current)) !== JSON.stringify(touched(command, improvement)))
      throw failure;
    return changeImprovement(current.key, current.version, command);
  }
}
