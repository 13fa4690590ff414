-- List prices of well-known models; a starting point to be edited. Providers that do not charge for writing to the cache
-- count those tokens as input.
insert into model_price
    (id, provider, model, valid_from, input, cache_read, cache_write, output, reasoning, updated_by)
select gen_random_uuid(), provider, model, timestamptz '2025-01-01 00:00:00+00', input, cache_read, cache_write, output, output, ''
from (values
    ('openai', 'gpt-4.1', 2.00, 0.50, 2.00, 8.00),
    ('openai', 'gpt-4.1-mini', 0.40, 0.10, 0.40, 1.60),
    ('openai', 'gpt-4.1-nano', 0.10, 0.025, 0.10, 0.40),
    ('openai', 'gpt-4o', 2.50, 1.25, 2.50, 10.00),
    ('openai', 'gpt-4o-mini', 0.15, 0.075, 0.15, 0.60),
    ('openai', 'gpt-5', 1.25, 0.125, 1.25, 10.00),
    ('openai', 'gpt-5-mini', 0.25, 0.025, 0.25, 2.00),
    ('openai', 'gpt-5-nano', 0.05, 0.005, 0.05, 0.40),
    ('openai', 'o3', 2.00, 0.50, 2.00, 8.00),
    ('openai', 'o4-mini', 1.10, 0.275, 1.10, 4.40),
    ('anthropic', 'claude-opus-4', 15.00, 1.50, 18.75, 75.00),
    ('anthropic', 'claude-sonnet-4', 3.00, 0.30, 3.75, 15.00),
    ('anthropic', 'claude-3-7-sonnet', 3.00, 0.30, 3.75, 15.00),
    ('anthropic', 'claude-haiku-3.5', 0.80, 0.08, 1.00, 4.00),
    ('google', 'gemini-2.5-pro', 1.25, 0.31, 1.25, 10.00),
    ('google', 'gemini-2.5-flash', 0.30, 0.075, 0.30, 2.50)
) as known (provider, model, input, cache_read, cache_write, output);
