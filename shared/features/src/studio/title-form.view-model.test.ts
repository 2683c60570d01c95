import { CreateTitleBodySchema } from '@app/contracts';
import { describe, expect, it } from '@jest/globals';
import { checkTitleForm, emptyTitleForm, titleBody } from './title-form.view-model.ts';

describe('the form of a title', () => {
  it('makes a body that the contract takes, without empty languages', () => {
    const form = {
      ...emptyTitleForm('uz', 2026),
      texts: { uz: { title: 'Sintel', description: '' }, ru: { title: ' ', description: 'x' } },
      ageRating: '12' as const,
    };
    expect(checkTitleForm(form).size).toBe(0);
    expect(CreateTitleBodySchema.parse(titleBody(form))).toMatchObject({ texts: { uz: { title: 'Sintel' } }, ageRating: 12, year: 2026 });
    expect(Object.keys(titleBody(form).texts)).toEqual(['uz']);
  });

  it('names the fields that are not right', () => {
    const form = { ...emptyTitleForm('uz', 2026), year: '20x6', originalLanguage: 'Uzbek' };
    expect([...checkTitleForm(form)]).toEqual(['title', 'year', 'originalLanguage']);
  });
});
