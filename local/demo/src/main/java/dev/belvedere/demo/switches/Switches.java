package dev.belvedere.demo.switches;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Which switches are on; all are off at start. */
@Singleton
public class Switches {
    private static final Logger LOG = Logger.getLogger(Switches.class);

    private final Set<Switch> on = ConcurrentHashMap.newKeySet();

    public boolean isOn(Switch which) {
        return on.contains(which);
    }

    public void set(Switch which, boolean isOn) {
        if (isOn ? on.add(which) : on.remove(which)) {
            LOG.infof("Switch %s is %s", which.label(), isOn ? "on" : "off");
        }
    }
}
