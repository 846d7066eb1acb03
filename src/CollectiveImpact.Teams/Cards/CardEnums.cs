namespace CollectiveImpact.Teams.Cards;

public enum Spacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

public enum ElementHeight { Auto, Stretch }

public enum TextSize { Default, Small, Medium, Large, ExtraLarge }

public enum TextWeight { Default, Lighter, Bolder }

public enum TextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

public enum TextBlockStyle { Default, Heading }

public enum HorizontalAlignment { Left, Center, Right }

public enum VerticalContentAlignment { Top, Center, Bottom }

public enum ContainerStyle { Default, Emphasis, Good, Attention, Warning, Accent }

public enum ImageSize { Auto, Stretch, Small, Medium, Large }

public enum ImageStyle { Default, Person }

public enum ChoiceStyle { Compact, Expanded }

public enum ActionMode { Primary, Secondary }

public enum ActionStyle { Default, Positive, Destructive }

/// <summary>None: the button checks and sends no inputs, as for a cancel.</summary>
public enum AssociatedInputs { Auto, None }
