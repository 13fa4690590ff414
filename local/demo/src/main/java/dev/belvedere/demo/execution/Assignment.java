package dev.belvedere.demo.execution;

/**
 * What one run has to do.
 *
 * @param seed decides how it goes
 * @param scale factor on what it sends to and gets from models
 */
record Assignment(String question, long seed, int scale) {}
