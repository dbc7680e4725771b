/**
 * Stand-ins for classes of the JDK that compute with numbers or hold them. While a derivative is computed, woven code
 * calls a stand-in where it calls the method that it stands for; otherwise nobody does.
 *
 * <p>They are ordinary Java on plain numbers without any derivative in them: the agent weaves them as it weaves an
 * application, so the derivative of a sum over a stream is the derivative of the loop that is written here. To add one
 * is to add a public static method to a class marked with {@link dev.derive.jdk.StandInFor}, which is listed in
 * {@link dev.derive.runtime.StandIns#HOLDERS}. What a stand-in calls of the classes that its own class stands in for is
 * the JDK's; everything else is woven as usual, other stand-ins included.
 *
 * <p>A stand-in returns bit for bit what the JDK's method returns. Where that is more than the obvious formula
 * (compensated summation, which differs between versions of Java) the running JDK computes the value and
 * {@link dev.derive.runtime.Primal#graft} gives it the derivative of the formula.
 */
package dev.derive.jdk;
