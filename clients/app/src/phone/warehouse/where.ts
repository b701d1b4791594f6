const PLACES: Readonly<Record<string, (id: string) => string>> = {
  insp: (id) => `/inspections/${id}`,
  lot: (id) => `/warehouse/receive/${id}`,
  pord: (id) => `/warehouse/receive/${id}`,
  sord: (id) => `/warehouse/pick/${id}`,
  stct: (id) => `/warehouse/count/${id}`,
  whse: () => '/warehouse/transfer',
};

/** The screen on which the work on an object goes on. */
export function placeOfWork(subjectId: string): string {
  const [prefix = ''] = subjectId.split('_');
  return (PLACES[prefix] ?? PLACES.insp!)(subjectId);
}

export const isWarehouseWork = (subjectId: string): boolean => /^(lot|pord|sord|stct|whse)_/.test(subjectId);
