import { InjectionSymbols, RecordNotFoundError } from '@credo-ts/core';

/** What Credo keeps, in memory: as much of a storage service as a wallet of one holder needs. */
class RecordsInMemory {
  supportsCursorPagination = false;
  #records = new Map();

  async save(_context, record) {
    this.#records.set(`${record.type}/${record.id}`, record);
  }

  update(context, record) {
    return this.save(context, record);
  }

  async delete(_context, record) {
    this.#records.delete(`${record.type}/${record.id}`);
  }

  async deleteById(_context, { type }, id) {
    this.#records.delete(`${type}/${id}`);
  }

  async getById(_context, { type }, id) {
    const record = this.#records.get(`${type}/${id}`);
    if (!record) throw new RecordNotFoundError(`no ${type} ${id}`, { recordType: type });
    return record;
  }

  async getAll(_context, { type }) {
    return [...this.#records].filter(([key]) => key.startsWith(`${type}/`)).map(([, record]) => record);
  }

  async findByQuery(context, recordClass, query) {
    const all = await this.getAll(context, recordClass);
    return all.filter((record) => fits(record.getTags(), query));
  }
}

function fits(tags, { $and = [], $or, $not, ...plain }) {
  if (!$and.every((query) => fits(tags, query))) return false;
  if ($or && !$or.some((query) => fits(tags, query))) return false;
  if ($not && fits(tags, $not)) return false;
  return Object.entries(plain).every(([name, wanted]) => {
    const found = tags[name];
    return Array.isArray(wanted) ? wanted.every((one) => found?.includes(one)) : wanted === found;
  });
}

/** The module by which an agent gets it. */
export const storageInMemory = {
  register(dependencies) {
    dependencies.registerInstance(InjectionSymbols.StorageService, new RecordsInMemory());
  },
};
