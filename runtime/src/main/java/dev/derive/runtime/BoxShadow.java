package dev.derive.runtime;

/** The shadow of one boxed number: its tangent in forward mode, its tape index in reverse mode. */
record BoxShadow(double tangent, int index) {
}
