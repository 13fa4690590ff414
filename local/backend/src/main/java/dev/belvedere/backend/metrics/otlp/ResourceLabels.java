package dev.belvedere.backend.metrics.otlp;

import dev.belvedere.query.series.Labels;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a resource gives each of its series: {@code job}, {@code instance}, and the promoted attributes. The others stand
 * on {@code target_info}.
 */
record ResourceLabels(Map<String, String> common, Optional<Labels> targetInfo) {
    private static final String SERVICE = "service.name";
    private static final String NAMESPACE = "service.namespace";
    private static final String INSTANCE = "service.instance.id";
    private static final Set<String> IDENTIFYING = Set.of(SERVICE, NAMESPACE, INSTANCE);

    static ResourceLabels of(Resource resource, List<String> promoted) {
        var attributes = resource.getAttributesList();
        var common = new TreeMap<>(Attributes.labels(attributes.stream()
                .filter(attribute -> promoted.contains(attribute.getKey()))
                .toList()));
        var service = value(attributes, SERVICE);
        if (!service.isEmpty()) {
            var namespace = value(attributes, NAMESPACE);
            common.put("job", namespace.isEmpty() ? service : namespace + "/" + service);
        }
        var instance = value(attributes, INSTANCE);
        if (!instance.isEmpty()) {
            common.put("instance", instance);
        }
        return new ResourceLabels(common, targetInfo(attributes, common));
    }

    private static Optional<Labels> targetInfo(List<KeyValue> attributes, Map<String, String> common) {
        var others = attributes.stream()
                .filter(attribute -> !IDENTIFYING.contains(attribute.getKey()))
                .toList();
        if (others.isEmpty() || !(common.containsKey("job") || common.containsKey("instance"))) {
            return Optional.empty();
        }
        var labels = new TreeMap<>(Attributes.labels(others));
        labels.putAll(common);
        labels.put(Labels.NAME, "target_info");
        return Optional.of(Labels.of(labels));
    }

    private static String value(List<KeyValue> attributes, String key) {
        return attributes.stream()
                .filter(attribute -> attribute.getKey().equals(key))
                .findFirst()
                .map(attribute -> Attributes.text(attribute.getValue()))
                .orElse("");
    }
}
