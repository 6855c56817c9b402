import { expect, test } from 'vitest';
import { namedSpeaker } from '../model/speaker';
import { heldOn, withRole } from './roles';

const dana = namedSpeaker('Dana Example');

test('a record without a role gets it; one that says another gets it for the day alone', () => {
  expect(withRole(dana, 'harbour master', '2022-08-03')).toEqual({ role: 'harbour master' });
  const mayor = { ...dana, role: 'mayor' };
  const both = { ...mayor, ...withRole(mayor, 'harbour master', '2022-08') };
  expect(heldOn(both, '2022-08-03')).toBe('harbour master');
  expect(heldOn(both, '2023-08-03')).toBe('mayor');
  expect(withRole(mayor, 'harbour master', null)).toEqual({});
});
