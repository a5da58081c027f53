import type { Command, Option } from 'commander'
import { z } from 'zod'
import { choicesOf } from '../arguments.ts'
import {
  COMMON_SETTINGS,
  complaintAbout,
  configurableCommands,
  isRepeated,
  keyOf,
  kindOf,
  type NamedCommand,
  settableOptions,
} from './options.ts'

const text = (option: Option): z.ZodType =>
  z
    .string({ error: 'It is no text.' })
    .min(1, { error: 'It is empty.', abort: true })
    .superRefine((value, { addIssue }) => {
      const message = complaintAbout(option, value)
      if (message !== undefined) addIssue({ code: 'custom', message })
    })

const chosen = (option: Option): z.ZodType => {
  const choices = choicesOf(option) ?? []
  return z.enum(choices, {
    error: ({ input }) => complaintAbout(option, String(input)) ?? `Use ${choices.join(', ')}.`,
  })
}

/** The form of an option's value in a config file. */
function formOf(option: Option): z.ZodType {
  const one: Readonly<Record<string, () => z.ZodType>> = {
    flag: () => z.boolean({ error: 'Write true or false.' }),
    choice: () => chosen(option),
    number: () => z.int({ error: 'It is not a whole number.' }).nonnegative('It is below zero.'),
  }
  const form = one[kindOf(option)]?.() ?? text(option)
  return isRepeated(option) ? z.array(form, { error: 'Write a list: [..., ...].' }) : form
}

const described = (form: z.ZodType, description: string): z.ZodType => form.optional().describe(description)

function commonForms(commands: readonly NamedCommand[]): Readonly<Record<string, z.ZodType>> {
  const options = commands.flatMap(({ command }) => settableOptions(command))
  return Object.fromEntries(
    COMMON_SETTINGS.flatMap((common) => {
      const option = options.find((each) => keyOf(each) === common.option)
      return option ? [[common.key, described(formOf(option), common.means)]] : []
    }),
  )
}

/** The form of config files, made from the command line itself. */
export function configForm(program: Command): z.ZodObject {
  const commands = configurableCommands(program)
  const ofCommands = commands.map(({ name, command }) => {
    const forms = settableOptions(command).map(
      (option) => [keyOf(option), described(formOf(option), option.description)] as const,
    )
    const form = z.strictObject(Object.fromEntries(forms))
    return [name, described(form, command.summary() || command.description())] as const
  })
  return z.strictObject({
    $schema: described(z.string(), 'where the JSON Schema of this file is'),
    ...commonForms(commands),
    commands: described(
      z.strictObject(Object.fromEntries(ofCommands)),
      'options of single commands; they go before those of all commands',
    ),
  })
}

/** The JSON Schema of config files. */
export const configSchema = (program: Command): unknown => ({
  ...z.toJSONSchema(configForm(program)),
  title: 'demarche.config.json',
})
