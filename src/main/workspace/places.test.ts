import { expect, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import { newId } from '../../core/model/newId';
import { MachineSettingsStore } from '../settings/machineSettings';
import { Places } from './places';

test('each workspace has its place, at the next start too; the ones of long ago are forgotten', async () => {
  const folder = await scratchFolder();
  const places = () => new Places(new MachineSettingsStore(folder));
  const place = { articleId: newId(), block: 3, offset: 14, top: 2, above: 40 };
  const first = places();
  first.put('/one', place);
  first.put('/two', { ...place, block: 4 });
  first.put('/two', { ...place, block: 5 });
  expect(places().at('/one')).toEqual(place);
  expect(places().at('/two')).toEqual({ ...place, block: 5 });
  expect(places().at('/three')).toBeNull();
  for (let index = 0; index < 20; index++) first.put(`/desk ${index}`, place);
  expect(places().at('/one')).toBeNull();
  expect(places().at('/desk 0')).toEqual(place);
});
