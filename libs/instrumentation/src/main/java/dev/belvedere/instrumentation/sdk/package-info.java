/** What an application adds to its OpenTelemetry SDK; only this package needs the SDK's classes. */
@NullMarked
package dev.belvedere.instrumentation.sdk;

import org.jspecify.annotations.NullMarked;
