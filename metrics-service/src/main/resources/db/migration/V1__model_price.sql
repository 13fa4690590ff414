-- USD per million tokens. An entry holds from valid_from until the next entry of the same model; a null is "no price".
create table model_price (
    id uuid primary key,
    provider text not null,
    model text not null,
    valid_from timestamptz not null,
    input numeric(13, 6),
    cache_read numeric(13, 6),
    cache_write numeric(13, 6),
    output numeric(13, 6),
    reasoning numeric(13, 6),
    updated_by text not null,
    constraint model_price_one_entry_at_a_time unique (provider, model, valid_from)
);
