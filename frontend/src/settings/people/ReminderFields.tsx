import type { Reminders } from '../../api/peopleSettings';
import { Box } from './Box';
import { NumberField } from './NumberField';
import type { PartProps } from './parts';

/** Of what people are reminded; nothing until somebody ticks it. */
export function ReminderFields({ choices, problems, onChange }: PartProps) {
  const { reminders } = choices;
  const change = (part: Partial<Reminders>) => onChange({ reminders: { ...reminders, ...part } });
  return (
    <fieldset className="field setting">
      <legend>Reminders</legend>
      <p className="quiet small">
        Sent by Jira’s own notification, at most one a day per person and incident. What is overdue is said
        again once a week.
      </p>
      <Box
        name="The review is due soon, to the steward"
        on={reminders.reviewDueHours !== null}
        onChange={(on) => change({ reviewDueHours: on ? 12 : null })}
      />
      {reminders.reviewDueHours !== null && (
        <NumberField
          label="Hours before the review is due"
          value={reminders.reviewDueHours}
          error={problems['reminders.reviewDueHours']}
          onChange={(reviewDueHours) => change({ reviewDueHours })}
        />
      )}
      <Box
        name="The review is overdue, to the steward"
        on={reminders.reviewOverdue}
        onChange={(reviewOverdue) => change({ reviewOverdue })}
      />
      <Box
        name="An improvement is overdue, to its owner"
        on={reminders.improvementOverdue}
        onChange={(improvementOverdue) => change({ improvementOverdue })}
      />
      <Box
        name="A guardrail expires soon, to the steward"
        on={reminders.guardrailExpiringDays !== null}
        onChange={(on) => change({ guardrailExpiringDays: on ? 3 : null })}
      />
      {reminders.guardrailExpiringDays !== null && (
        <NumberField
          label="Days before a guardrail expires"
          value={reminders.guardrailExpiringDays}
          error={problems['reminders.guardrailExpiringDays']}
          onChange={(guardrailExpiringDays) => change({ guardrailExpiringDays })}
        />
      )}
      <Box
        name="A guardrail has expired, to the steward"
        on={reminders.guardrailExpired}
        onChange={(guardrailExpired) => change({ guardrailExpired })}
      />
    </fieldset>
  );
}
