import { expect, test } from 'vitest';
import { later } from './later';

const counting = () => {
  const loads: string[] = [];
  const service = later(async () => {
    loads.push('loaded');
    return {
      add: async (left: number, right: number) => left + right,
      fail: async (): Promise<void> => Promise.reject(new Error('refused')),
    };
  });
  return { service, loads };
};

test('a service loads once, with the first call of a method', async () => {
  const { service, loads } = counting();
  const { add } = service;
  expect(loads).toEqual([]);
  expect(await Promise.all([add(1, 2), service.add(3, 4)])).toEqual([3, 7]);
  expect(loads).toEqual(['loaded']);
});

test('an error of a method is that of its service', async () => {
  await expect(counting().service.fail()).rejects.toThrow('refused');
});

test('a service that is awaited by mistake is no promise', async () => {
  const { service, loads } = counting();
  expect(await service).toBe(service);
  expect(loads).toEqual([]);
});

test('what could not be loaded is loaded with the next call', async () => {
  let attempts = 0;
  const service = later(async () => {
    attempts += 1;
    if (attempts === 1) throw new Error('no such file');
    return { name: async () => 'there' };
  });
  await expect(service.name()).rejects.toThrow('no such file');
  expect(await service.name()).toBe('there');
});
