package dev.belvedere.demo.model;

import dev.belvedere.instrumentation.Model;
import java.util.Arrays;
import java.util.Optional;

/** The models that can be called, with what they cost and how they behave. */
public enum LanguageModel {
    GPT_4_1("openai", "gpt-4.1", new Price(2.00, 0.50, 0, 8.00), 420, false),
    GPT_4_1_MINI("openai", "gpt-4.1-mini", new Price(0.40, 0.10, 0, 1.60), 210, false),
    O4_MINI("openai", "o4-mini", new Price(1.10, 0.275, 0, 4.40), 780, true),
    CLAUDE_SONNET_4("anthropic", "claude-sonnet-4", new Price(3.00, 0.30, 3.75, 15.00), 690, true),
    CLAUDE_HAIKU_3_5("anthropic", "claude-haiku-3.5", new Price(0.80, 0.08, 1.00, 4.00), 260, false);

    private final Model model;
    private final Price price;
    private final double medianMillis;
    private final boolean reasons;

    LanguageModel(String provider, String name, Price price, double medianMillis, boolean reasons) {
        this.model = new Model(provider, name);
        this.price = price;
        this.medianMillis = medianMillis;
        this.reasons = reasons;
    }

    public static Optional<LanguageModel> named(String name) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.model.name().equals(name))
                .findFirst();
    }

    public Model model() {
        return model;
    }

    public Price price() {
        return price;
    }

    /** Median time to a whole answer, before pace. */
    public double medianMillis() {
        return medianMillis;
    }

    /** Thinks before it answers, which is counted apart. */
    public boolean reasons() {
        return reasons;
    }

    /** Bills what it puts into its prompt cache. */
    public boolean billsCacheWrites() {
        return price.cacheWrite() > 0;
    }

    /** The gateway in front of the model's provider. */
    public String gateway() {
        return model.provider().equals("openai") ? "llm-gateway" : "edge";
    }
}
