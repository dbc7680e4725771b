/** Programs that lose a derivative in a naive implementation, grouped by the way on which they lose it. */
package dev.derive.it.model.adversarial;
