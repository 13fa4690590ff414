import type { ReactElement } from 'react';

import type { ModelPrice } from '@/api/types';
import { usd } from '@/format/number';
import { day } from '@/format/time';

const DIRECTIONS = [
  ['input', 'Input'],
  ['cache_read', 'Cache read'],
  ['cache_write', 'Cache write'],
  ['output', 'Output'],
  ['reasoning', 'Reasoning'],
] as const;

export function PriceTable({ prices }: { prices: readonly ModelPrice[] }): ReactElement {
  return (
    <table className="tbl list">
      <thead>
        <tr>
          <th scope="col">Model</th>
          <th scope="col" className="hide-s">
            Provider
          </th>
          {DIRECTIONS.map(([key, title]) => (
            <th
              key={key}
              scope="col"
              className={key === 'input' || key === 'output' ? 'r' : 'r hide-s'}
            >
              {title}
            </th>
          ))}
          <th scope="col" className="r hide-s">
            Valid since
          </th>
        </tr>
      </thead>
      <tbody>
        {prices.map((price) => (
          <tr key={`${price.provider} ${price.model}`}>
            <td className="med" title={price.model}>
              {price.model}
            </td>
            <td className="t2 hide-s">{price.provider}</td>
            {DIRECTIONS.map(([key]) => (
              <td key={key} className={key === 'input' || key === 'output' ? 'r' : 'r hide-s'}>
                <Price value={price.usdPerMillionTokens[key]} />
              </td>
            ))}
            <td className="r t2 hide-s">{day(price.validFromMillis)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Price({ value }: { value: number | undefined }): ReactElement {
  return value === undefined ? <span className="warn">unpriced</span> : <>{usd(value).number}</>;
}
