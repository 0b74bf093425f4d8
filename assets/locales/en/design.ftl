# The faces of an exercise
exercise-faces = Faces of the exercise
exercise-face-msel = MSEL
exercise-face-setup = Set up
exercise-face-objectives = Objectives
exercise-face-scenario = Scenario
exercise-face-planning = Planning
exercise-face-checks = Checks
exercise-to = This exercise: { $face }
