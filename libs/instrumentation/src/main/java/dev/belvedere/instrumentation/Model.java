package dev.belvedere.instrumentation;

/**
 * A language model as its provider names it, for example {@code openai} and {@code gpt-4.1}.
 *
 * @param provider as in {@code gen_ai.provider.name}; bounded as every label value, see {@link LabelValue}
 * @param name as in {@code gen_ai.request.model}
 */
public record Model(String provider, String name) {

    /** What stands for a model once there are too many to have a series each. */
    static final Model OTHER = new Model(LabelValue.OTHER, LabelValue.OTHER);

    public Model {
        provider = LabelValue.of("provider", provider);
        name = LabelValue.of("name", name);
    }
}
