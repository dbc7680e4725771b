package dev.derive.it.model.adversarial;

/** What methods of {@link Secluded} and {@link SecludedLookup} share. */
final class SecludedCell {
    double value;
}
