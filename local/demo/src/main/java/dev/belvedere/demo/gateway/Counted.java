package dev.belvedere.demo.gateway;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Requests that {@link GatewayFilter} counts. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface Counted {}
