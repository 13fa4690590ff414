import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { ReactElement } from 'react';

import type { Part } from '@/api/types';
import { dateTime } from '@/format/time';
import { Icon } from '@/ui/Icon';

export function PartsTable({ parts }: { parts: readonly Part[] }): ReactElement {
  return (
    <table className="tbl list">
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Status</th>
          <th scope="col" className="hide-s">
            Detail
          </th>
          <th scope="col" className="r hide-s">
            Since
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.name}>
            <td className="med">{part.title}</td>
            <td>
              {part.status === 'up' ? (
                <span className="st">
                  <Icon of={IconCircleCheck} size={14} className="ok" />
                  Up
                </span>
              ) : (
                <span className="st crit">
                  <Icon of={IconCircleX} size={14} />
                  Down
                </span>
              )}
            </td>
            <td className="t2 hide-s" title={part.detail}>
              {part.detail ?? ''}
            </td>
            <td className="r t2 hide-s">{dateTime(part.sinceMillis)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
