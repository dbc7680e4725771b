package dev.derive.rules;

/**
 * Methods of Commons Math and of Hipparchus that take numbers apart by their bits: sums of products in more than double
 * precision, and comparisons by the numbers that lie between.
 */
@Constant(named = {"org.apache.commons.math3.util.Precision", "org.hipparchus.util.Precision"},
        methods = {"equals", "equalsIncludingNaN", "equalsWithRelativeTolerance", "compareTo", "round",
                "isMathematicalInteger"})
public final class CommonsMathRules {
    private static final String COMMONS = "org.apache.commons.math3.util.MathArrays";
    private static final String HIPPARCHUS = "org.hipparchus.util.MathArrays";

    private CommonsMathRules() {
    }

    /** ∂ (a₁b₁ + a₂b₂)/∂a₁ = b₁. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 0)
    public static double ofTwoFirstFactor(double a1, double b1, double a2, double b2, double result) {
        return b1;
    }

    /** ∂ (a₁b₁ + a₂b₂)/∂b₁ = a₁. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 1)
    public static double ofTwoFirstCofactor(double a1, double b1, double a2, double b2, double result) {
        return a1;
    }

    /** ∂ (a₁b₁ + a₂b₂)/∂a₂ = b₂. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 2)
    public static double ofTwoSecondFactor(double a1, double b1, double a2, double b2, double result) {
        return b2;
    }

    /** ∂ (a₁b₁ + a₂b₂)/∂b₂ = a₂. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 3)
    public static double ofTwoSecondCofactor(double a1, double b1, double a2, double b2, double result) {
        return a2;
    }

    /** ∂ (a₁b₁ + a₂b₂ + a₃b₃)/∂a₁ = b₁. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 0)
    public static double ofThreeFirstFactor(double a1, double b1, double a2, double b2, double a3, double b3,
            double result) {
        return b1;
    }

    /** ∂ (a₁b₁ + a₂b₂ + a₃b₃)/∂b₁ = a₁. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 1)
    public static double ofThreeFirstCofactor(double a1, double b1, double a2, double b2, double a3, double b3,
            double result) {
        return a1;
    }

    /** ∂ (a₁b₁ + a₂b₂ + a₃b₃)/∂a₂ = b₂. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 2)
    public static double ofThreeSecondFactor(double a1, double b1, double a2, double b2, double a3, double b3,
            double result) {
        return b2;
    }

    /** ∂ (a₁b₁ + a₂b₂ + a₃b₃)/∂b₂ = a₂. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 3)
    public static double ofThreeSecondCofactor(double a1, double b1, double a2, double b2, double a3, double b3,
            double result) {
        return a2;
    }

    /** ∂ (a₁b₁ + a₂b₂ + a₃b₃)/∂a₃ = b₃. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 4)
    public static double ofThreeThirdFactor(double a1, double b1, double a2, double b2, double a3, double b3,
            double result) {
        return b3;
    }

    /** ∂ (a₁b₁ + a₂b₂ + a₃b₃)/∂b₃ = a₃. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 5)
    public static double ofThreeThirdCofactor(double a1, double b1, double a2, double b2, double a3, double b3,
            double result) {
        return a3;
    }

    /** ∂ (a₁b₁ + a₂b₂ + a₃b₃ + a₄b₄)/∂a₁ = b₁. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 0)
    public static double ofFourFirstFactor(double a1, double b1, double a2, double b2, double a3, double b3, double a4,
            double b4, double result) {
        return b1;
    }

    /** ∂ (a₁b₁ + a₂b₂ + a₃b₃ + a₄b₄)/∂b₁ = a₁. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 1)
    public static double ofFourFirstCofactor(double a1, double b1, double a2, double b2, double a3, double b3,
            double a4, double b4, double result) {
        return a1;
    }

    /** ∂ (a₁b₁ + a₂b₂ + a₃b₃ + a₄b₄)/∂a₂ = b₂. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 2)
    public static double ofFourSecondFactor(double a1, double b1, double a2, double b2, double a3, double b3, double a4,
            double b4, double result) {
        return b2;
    }

    /** ∂ (a₁b₁ + a₂b₂ + a₃b₃ + a₄b₄)/∂b₂ = a₂. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 3)
    public static double ofFourSecondCofactor(double a1, double b1, double a2, double b2, double a3, double b3,
            double a4, double b4, double result) {
        return a2;
    }

    /** ∂ (a₁b₁ + a₂b₂ + a₃b₃ + a₄b₄)/∂a₃ = b₃. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 4)
    public static double ofFourThirdFactor(double a1, double b1, double a2, double b2, double a3, double b3, double a4,
            double b4, double result) {
        return b3;
    }

    /** ∂ (a₁b₁ + a₂b₂ + a₃b₃ + a₄b₄)/∂b₃ = a₃. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 5)
    public static double ofFourThirdCofactor(double a1, double b1, double a2, double b2, double a3, double b3,
            double a4, double b4, double result) {
        return a3;
    }

    /** ∂ (a₁b₁ + a₂b₂ + a₃b₃ + a₄b₄)/∂a₄ = b₄. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 6)
    public static double ofFourFourthFactor(double a1, double b1, double a2, double b2, double a3, double b3, double a4,
            double b4, double result) {
        return b4;
    }

    /** ∂ (a₁b₁ + a₂b₂ + a₃b₃ + a₄b₄)/∂b₄ = a₄. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 7)
    public static double ofFourFourthCofactor(double a1, double b1, double a2, double b2, double a3, double b3,
            double a4, double b4, double result) {
        return a4;
    }

    /** ∂ Σ aᵢbᵢ/∂aⱼ = bⱼ. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 0)
    public static double[] ofArraysFactors(double[] a, double[] b, double result) {
        return b;
    }

    /** ∂ Σ aᵢbᵢ/∂bⱼ = aⱼ. */
    @Partial(named = {COMMONS, HIPPARCHUS}, method = "linearCombination", argument = 1)
    public static double[] ofArraysCofactors(double[] a, double[] b, double result) {
        return a;
    }
}
