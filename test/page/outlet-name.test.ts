import { expect, test } from 'vitest'
import { outletNameOf } from '../../lib/page/outlet-name'

test.each([
  ['its publisher', 'The Quay Courier', 'TheQuayCourier', 'The Quay Courier'],
  [
    'its publisher, whatever section it calls its site',
    'The Quay Courier',
    'World',
    'The Quay Courier',
  ],
  ['no agency that it took the report from', 'Coast Press', 'The Quay Courier', 'The Quay Courier'],
  ['itself, and not its firm', 'Quay Courier Media Ltd.', 'Quay Courier', 'Quay Courier'],
  ['a name that its host knows nothing of', 'Evening Lamp', 'Lamp', 'Evening Lamp'],
  [
    'the part of a long name that its host has',
    null,
    'News - Quay Courier | Read more',
    'Quay Courier',
  ],
  ['a long name of which its host has no part', null, 'Evening - Lamp', 'Evening - Lamp'],
  ['its publisher, where its site has a name of signs', 'Evening Lamp', '★★★★', 'Evening Lamp'],
  ['a long name, not the signs in it', null, 'Evening Lamp | ****', 'Evening Lamp | ****'],
  ['nothing', null, null, null],
])('an outlet is known by %s', (_, publisher, site, name) => {
  expect(outletNameOf({ publisher, site, host: 'www.quaycourier.example' })).toBe(name)
})
